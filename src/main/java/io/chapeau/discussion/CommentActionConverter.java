package io.chapeau.discussion;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores an action by the contract's word. */
@Converter
class CommentActionConverter implements AttributeConverter<CommentAction, String> {

    @Override
    public String convertToDatabaseColumn(CommentAction action) {
        return action.word();
    }

    @Override
    public CommentAction convertToEntityAttribute(String word) {
        return CommentAction.ofWord(word);
    }
}
