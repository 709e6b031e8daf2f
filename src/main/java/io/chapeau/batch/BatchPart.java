package io.chapeau.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.chapeau.batch.BatchInput.BatchOperationInput;
import io.chapeau.discussion.DecisionReason;
import io.chapeau.http.contract.InputBinder;
import io.chapeau.http.contract.MergePatch;
import io.chapeau.http.contract.Submitted;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One operation as its handler sees it: its body is checked against the contract when it is asked for. */
record BatchPart(BatchOperationInput operation, UUID id, InputBinder binder) {

    @Nullable
    String ifMatch() {
        return operation.ifMatch();
    }

    @Nullable
    String ifNoneMatch() {
        return operation.ifNoneMatch();
    }

    DecisionReason reason() {
        return new DecisionReason(operation.reason());
    }

    <T> T input(Class<T> type) {
        return binder.bind(body(), type);
    }

    <T> Submitted<T> submitted(Class<T> type) {
        return binder.submit(body(), type);
    }

    MergePatch patch(Class<?> type) {
        return binder.patch(body(), type);
    }

    private JsonNode body() {
        JsonNode body = operation.body();
        return body == null ? NullNode.getInstance() : body;
    }
}
