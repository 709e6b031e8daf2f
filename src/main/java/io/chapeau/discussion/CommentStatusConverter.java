package io.chapeau.discussion;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Stores a status by the contract's word. */
@Converter
class CommentStatusConverter implements AttributeConverter<CommentStatus, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable CommentStatus status) {
        return status == null ? null : status.word();
    }

    @Override
    public @Nullable CommentStatus convertToEntityAttribute(@Nullable String word) {
        return word == null ? null : CommentStatus.ofWord(word);
    }
}
