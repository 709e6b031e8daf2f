package io.chapeau.management.article;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be done to an article that exists. The words are the contract's; {@link Workflow} says who may when. */
@Schema(
        description =
                "edit is PUT and PATCH of the article, delete is DELETE, schedule is PUT and DELETE of …/{id}/schedule;"
                        + " every other one is a POST to"
                        + " …/{id}/ and its name, requestChanges to …/request-changes.")
public enum ArticleAction {
    @JsonProperty("edit")
    EDIT,
    @JsonProperty("submit")
    SUBMIT,
    @JsonProperty("withdraw")
    WITHDRAW,
    @JsonProperty("approve")
    APPROVE,
    @JsonProperty("requestChanges")
    REQUEST_CHANGES,
    @JsonProperty("publish")
    PUBLISH,
    @JsonProperty("unpublish")
    UNPUBLISH,
    @JsonProperty("schedule")
    SCHEDULE,
    @JsonProperty("archive")
    ARCHIVE,
    @JsonProperty("unarchive")
    UNARCHIVE,
    @JsonProperty("delete")
    DELETE,
    @JsonProperty("restore")
    RESTORE,
    @JsonProperty("purge")
    PURGE
}
