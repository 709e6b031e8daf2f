package io.chapeau.management.article.schedule;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores an action by the contract's word. */
@Converter
class ActionConverter implements AttributeConverter<ScheduledChange, String> {

    @Override
    public String convertToDatabaseColumn(ScheduledChange action) {
        return action.word();
    }

    @Override
    public ScheduledChange convertToEntityAttribute(String word) {
        return ScheduledChange.ofWord(word);
    }
}
