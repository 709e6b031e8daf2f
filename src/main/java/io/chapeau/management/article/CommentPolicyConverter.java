package io.chapeau.management.article;

import io.chapeau.commenting.CommentPolicy;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Stores a policy by the contract's word. */
@Converter
class CommentPolicyConverter implements AttributeConverter<CommentPolicy, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable CommentPolicy policy) {
        return policy == null ? null : policy.word();
    }

    @Override
    public @Nullable CommentPolicy convertToEntityAttribute(@Nullable String word) {
        return word == null ? null : CommentPolicy.ofWord(word);
    }
}
