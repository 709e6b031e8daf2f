package io.chapeau.http.idempotency;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jboss.resteasy.reactive.RestResponse;

/** Around each {@link Idempotent} resource method: without a key it is called plainly, with one at most once. */
@Interceptor
@Idempotent
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class IdempotentCalls {

    private final IdempotentRequest request;

    IdempotentCalls(IdempotentRequest request) {
        this.request = request;
    }

    @AroundInvoke
    Object call(InvocationContext call) throws Exception {
        if (!request.isOutermost()) {
            return call.proceed();
        }
        Method method = call.getMethod();
        Idempotent how = method.getAnnotation(Idempotent.class);
        Optional<IdempotencyKey> key = request.key(method.isAnnotationPresent(PermitAll.class));
        if (key.isEmpty() || how.inParts()) {
            return call.proceed();
        }
        List<Object> whole = List.of(method.getName(), call.getParameters());
        Callable<RestResponse<?>> work = () -> (RestResponse<?>) call.proceed();
        return how.inSteps() ? request.onceInSteps(key.get(), whole, work) : request.once(key.get(), whole, work);
    }
}
