package io.chapeau.access;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** Somebody or something that acts. It outlives its tokens: what it wrote stays its own after a rotation. */
@Entity
@SuppressWarnings("NullAway.Init")
class Principal {

    @Id
    UUID id;

    @Version
    int version;

    String name;

    @Convert(converter = RoleConverter.class)
    Role role;

    Instant createdAt;
    Instant updatedAt;
}
