package io.chapeau.discussion;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores a status by the contract's word. */
@Converter
class CommentStatusConverter implements AttributeConverter<CommentStatus, String> {

    @Override
    public String convertToDatabaseColumn(CommentStatus status) {
        return status.word();
    }

    @Override
    public CommentStatus convertToEntityAttribute(String word) {
        return CommentStatus.ofWord(word);
    }
}
