package io.chapeau.management.localization;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.SortedMap;
import java.util.TreeMap;

/** Stores names as a JSON object by language. */
@Converter
public class LocalizedNamesConverter implements AttributeConverter<SortedMap<String, LocalizedName>, String> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<TreeMap<String, LocalizedName>> NAMES = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(SortedMap<String, LocalizedName> names) {
        try {
            return JSON.writeValueAsString(names);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Names are made of plain values", impossible);
        }
    }

    @Override
    public SortedMap<String, LocalizedName> convertToEntityAttribute(String json) {
        try {
            return JSON.readValue(json, NAMES);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("Stored names are no JSON of ours", damaged);
        }
    }
}
