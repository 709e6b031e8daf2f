package io.chapeau.webhook;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores a payload by the contract's word. */
@Converter
class WebhookPayloadConverter implements AttributeConverter<WebhookPayload, String> {

    @Override
    public String convertToDatabaseColumn(WebhookPayload payload) {
        return payload.word();
    }

    @Override
    public WebhookPayload convertToEntityAttribute(String word) {
        return WebhookPayload.ofWord(word);
    }
}
