package io.chapeau.management.article;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores a review state by the contract's word. */
@Converter
class ReviewConverter implements AttributeConverter<Review, String> {

    @Override
    public String convertToDatabaseColumn(Review review) {
        return review.word();
    }

    @Override
    public Review convertToEntityAttribute(String word) {
        return Review.ofWord(word);
    }
}
