package io.chapeau.webhook;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores patterns as words with spaces between; no word has one inside. */
@Converter
class EventPatternsConverter implements AttributeConverter<EventPatterns, String> {

    @Override
    public String convertToDatabaseColumn(EventPatterns patterns) {
        return patterns.stored();
    }

    @Override
    public EventPatterns convertToEntityAttribute(String text) {
        return EventPatterns.ofStored(text);
    }
}
