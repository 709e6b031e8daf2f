package io.chapeau.http.problem;

import io.chapeau.database.DatabaseTrouble;
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
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Turns every exception that reaches the REST layer into problem details. The last resort logs the cause
 * under a random id and shows only that id: no class name, message or SQL of ours reaches a client.
 */
class ExceptionMappers {

    private static final Logger LOG = Logger.getLogger(ExceptionMappers.class);

    /** A lock is free sooner, a database that starts anew recovers in about this time. */
    static final int RETRY_AFTER_SECONDS = 5;

    @ServerExceptionMapper
    Response problem(ProblemException refusal, UriInfo uri) {
        Response.ResponseBuilder answer = answer(refusal.type(), refusal.toProblem(uri.getPath()));
        refusal.headers().forEach(answer::header);
        return answer.build();
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

    @ServerExceptionMapper
    Response overtaken(OptimisticLockException overtaken, UriInfo uri) {
        return plain(ProblemType.STALE, "Somebody else changed the entity at the same moment. Read it again.", uri)
                .build();
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
        Optional<DatabaseTrouble> trouble = DatabaseTrouble.in(fault);
        if (trouble.isPresent()) {
            LOG.warnf("Answered 503, database trouble: %s, %s", trouble.get(), fault.getMessage());
            return plain(ProblemType.UNAVAILABLE, trouble.get().words(), uri)
                    .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                    .build();
        }
        UUID id = UUID.randomUUID();
        LOG.errorf(fault, "Request failed, id %s", id);
        return answer(
                        ProblemType.INTERNAL,
                        Problem.of(
                                ProblemType.INTERNAL,
                                "The fault is on our side; try again later. The log tells more under this id.",
                                "urn:uuid:" + id,
                                List.of()))
                .build();
    }

    private static Response challenge(UriInfo uri, String detail) {
        return plain(ProblemType.UNAUTHENTICATED, detail, uri)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"chapeau\"")
                .build();
    }

    private static Response.ResponseBuilder plain(ProblemType type, String detail, UriInfo uri) {
        return answer(type, Problem.of(type, detail, uri.getPath(), List.of()));
    }

    private static Response.ResponseBuilder answer(ProblemType type, Problem problem) {
        return Response.status(type.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(problem);
    }

    static String remedy(ProblemType type) {
        return switch (type) {
            case NOT_FOUND -> "No resource has this address. The contract at /openapi lists all of them.";
            case METHOD_NOT_ALLOWED -> "The Allow header lists the methods that work here.";
            case NOT_ACCEPTABLE -> "Accept application/json.";
            case UNSUPPORTED_MEDIA_TYPE -> "Send the media type that the contract names for this operation.";
            case TOO_LARGE -> "Send less than 1 MB.";
            case URI_TOO_LONG -> "Shorten the query string.";
            case HEADERS_TOO_LARGE -> "Send fewer or shorter headers.";
            default -> type.title() + ".";
        };
    }
}
