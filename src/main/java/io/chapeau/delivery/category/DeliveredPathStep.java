package io.chapeau.delivery.category;

/** One category on the way from the root. */
public record DeliveredPathStep(String slug, String name) {}
