package io.chapeau.discussion.spam;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.UncheckedIOException;
import java.util.List;

/** Stores reasons as a JSON array. */
@Converter
class ReasonsConverter implements AttributeConverter<List<Reason>, String> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(List<Reason> reasons) {
        try {
            return JSON.writeValueAsString(reasons);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public List<Reason> convertToEntityAttribute(String text) {
        try {
            return JSON.readValue(text, REASONS);
        } catch (JsonProcessingException damaged) {
            throw new UncheckedIOException("The reasons of a comment cannot be read", damaged);
        }
    }
}
