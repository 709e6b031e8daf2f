package io.chapeau.webhook;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores an audience by the contract's word. */
@Converter
class WebhookAudienceConverter implements AttributeConverter<WebhookAudience, String> {

    @Override
    public String convertToDatabaseColumn(WebhookAudience audience) {
        return audience.word();
    }

    @Override
    public WebhookAudience convertToEntityAttribute(String word) {
        return WebhookAudience.ofWord(word);
    }
}
