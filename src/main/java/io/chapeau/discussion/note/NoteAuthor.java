package io.chapeau.discussion.note;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The name of whoever wrote a note. */
@Entity
@Immutable
@Table(name = "principal")
@SuppressWarnings("NullAway.Init")
class NoteAuthor {

    @Id
    UUID id;

    String name;
}
