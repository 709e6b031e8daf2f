package io.chapeau.webhook;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores a status by the contract's word. */
@Converter
class DeliveryStatusConverter implements AttributeConverter<DeliveryStatus, String> {

    @Override
    public String convertToDatabaseColumn(DeliveryStatus status) {
        return status.word();
    }

    @Override
    public DeliveryStatus convertToEntityAttribute(String word) {
        return DeliveryStatus.ofWord(word);
    }
}
