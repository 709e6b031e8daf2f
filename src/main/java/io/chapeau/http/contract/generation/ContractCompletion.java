package io.chapeau.http.contract.generation;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.IndexView;

/**
 * Completes the generated contract: what can be derived from the records and from the kind of an operation
 * is derived here once, instead of being repeated in annotations that go stale.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class ContractCompletion implements OASFilter {

    private final IndexView index;

    public ContractCompletion(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        if (contract.getComponents() == null || contract.getPaths() == null) {
            return;
        }
        new TidySchemas().complete(contract);
        new RecordSchemas(index).complete(contract);
        new PatchSchemas().complete(contract);
        new ProblemAnswers().define(contract);
        new IdempotencyRule().complete(contract);
        new LimitRule().complete(contract);
        new OperationRules().complete(contract);
        new CommonWords().complete(contract);
        new Examples().complete(contract);
    }
}
