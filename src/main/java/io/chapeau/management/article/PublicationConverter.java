package io.chapeau.management.article;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores a publication state by the contract's word. */
@Converter
class PublicationConverter implements AttributeConverter<Publication, String> {

    @Override
    public String convertToDatabaseColumn(Publication publication) {
        return publication.word();
    }

    @Override
    public Publication convertToEntityAttribute(String word) {
        return Publication.ofWord(word);
    }
}
