package io.chapeau.discussion.ban;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores a kind by the contract's word. */
@Converter
class BanKindConverter implements AttributeConverter<BanKind, String> {

    @Override
    public String convertToDatabaseColumn(BanKind kind) {
        return kind.word();
    }

    @Override
    public BanKind convertToEntityAttribute(String word) {
        return BanKind.ofWord(word);
    }
}
