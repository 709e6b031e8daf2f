package io.chapeau.discussion.bulk;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The name of whoever decided about many comments. */
@Entity
@Immutable
@Table(name = "principal")
@SuppressWarnings("NullAway.Init")
class BulkDecider {

    @Id
    UUID id;

    String name;
}
