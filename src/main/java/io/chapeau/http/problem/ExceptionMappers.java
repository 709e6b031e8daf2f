package io.chapeau.http.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Turns every exception that reaches the REST layer into problem details.
 */
class ExceptionMappers {

    @ServerExceptionMapper
    Response problem(ProblemException refusal, UriInfo uri) {
        return refused(refusal, uri);
    }

    @ServerExceptionMapper
    Response unauthenticated(UnauthorizedException denied, UriInfo uri) {
        return challenge(uri, "Send a bearer token: Authorization: Bearer <token>.");
    }

    @ServerExceptionMapper
    Response authenticationFailed(AuthenticationFailedException denied, UriInfo uri) {
        return challenge(
                uri,
                "Authorization holds no valid token: it is unknown, expired, revoked, or not written as Bearer <token>."
                        + " An administrator can make a new one.");
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException denied, ResourceInfo resource, UriInfo uri) {
        RolesAllowed ofMethod = resource.getResourceMethod().getAnnotation(RolesAllowed.class);
        RolesAllowed allowed =
                ofMethod == null ? resource.getResourceClass().getAnnotation(RolesAllowed.class) : ofMethod;
        String roles = allowed == null ? "" : " Roles that may: " + String.join(", ", allowed.value()) + ".";
        return plain(ProblemType.FORBIDDEN, "The role of this principal does not allow this operation." + roles, uri)
                .build();
    }

    /** Named, so that it is found inside the rollback that it caused. */
    @ServerExceptionMapper
    Response overtaken(OptimisticLockException overtaken, UriInfo uri) {
        return refused(overtaken, uri);
    }

    @ServerExceptionMapper
    Response standard(WebApplicationException refusal, UriInfo uri) {
        int status = refusal.getResponse().getStatus();
        if (status < 400) {
            return refusal.getResponse();
        }
        ProblemType type = ProblemType.ofStatus(status);
        Response.ResponseBuilder answer = plain(type, remedy(type), uri);
        if (refusal instanceof NotAllowedException) {
            answer.header(HttpHeaders.ALLOW, refusal.getResponse().getHeaderString(HttpHeaders.ALLOW));
        }
        return answer.build();
    }

    @ServerExceptionMapper
    Response unexpected(Throwable fault, UriInfo uri) {
        return refused(fault, uri);
    }

    private static Response refused(Throwable failure, UriInfo uri) {
        Refusal refusal = Refusal.of(failure, uri.getPath());
        Response.ResponseBuilder answer = answer(refusal.problem().status(), refusal.problem());
        refusal.headers().forEach(answer::header);
        return answer.build();
    }

    private static Response challenge(UriInfo uri, String detail) {
        return plain(ProblemType.UNAUTHENTICATED, detail, uri)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"chapeau\"")
                .build();
    }

    private static Response.ResponseBuilder plain(ProblemType type, String detail, UriInfo uri) {
        return answer(type.status(), Problem.of(type, detail, uri.getPath(), List.of()));
    }

    private static Response.ResponseBuilder answer(int status, Problem problem) {
        return Response.status(status)
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(problem);
    }

    static String remedy(ProblemType type) {
        return switch (type) {
            case NOT_FOUND -> "No resource has this address. The contract at /openapi lists all of them.";
            case METHOD_NOT_ALLOWED -> "The Allow header lists the methods that work here.";
            case NOT_ACCEPTABLE -> "Accept application/json.";
            case UNSUPPORTED_MEDIA_TYPE -> "Send the body as application/json.";
            case TOO_LARGE -> "Send less than 1 MB.";
            case URI_TOO_LONG -> "Shorten the query string.";
            case HEADERS_TOO_LARGE -> "Send fewer or shorter headers.";
            default -> type.title() + ".";
        };
    }
}
