package io.chapeau.discussion;

import io.chapeau.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Words in an article with so few comments that they are read one after the other. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class QueueWordsAmongFewTest extends QueueWords {}
