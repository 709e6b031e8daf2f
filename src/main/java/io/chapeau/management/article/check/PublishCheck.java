package io.chapeau.management.article.check;

import io.chapeau.http.problem.ProblemError;
import io.chapeau.http.problem.ProblemType;
import io.chapeau.http.problem.Violations;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was found before publishing. */
public record PublishCheck(
        @Schema(description = "What keeps readers from seeing it.")
        List<Finding> errors,

        @Schema(description = "What an editor may leave as it is.")
        List<Finding> warnings) {

    /** Refuses with 422 when something must be mended first. */
    public void requireNoErrors() {
        Violations violations = new Violations();
        errors.forEach(finding ->
                violations.add(new ProblemError(finding.pointer(), null, null, finding.code(), finding.detail())));
        violations.throwIfAny(ProblemType.INVALID);
    }
}
