package io.chapeau.delivery.article;

import java.util.UUID;

/** A published article as one of a translation group. */
record TranslationRow(UUID groupId, UUID articleId, String locale, String slug) {}
