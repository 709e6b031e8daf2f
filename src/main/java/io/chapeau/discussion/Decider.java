package io.chapeau.discussion;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The name of whoever decided about a comment. */
@Entity
@Immutable
@Table(name = "principal")
@SuppressWarnings("NullAway.Init")
class Decider {

    @Id
    UUID id;

    String name;
}
