package io.chapeau.management.article.schedule;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores a state by the contract's word. */
@Converter
class PlanStateConverter implements AttributeConverter<PlanState, String> {

    @Override
    public String convertToDatabaseColumn(PlanState state) {
        return state.word();
    }

    @Override
    public PlanState convertToEntityAttribute(String word) {
        return PlanState.ofWord(word);
    }
}
