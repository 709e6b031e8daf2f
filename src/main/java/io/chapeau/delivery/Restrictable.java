package io.chapeau.delivery;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ser.impl.SimpleFilterProvider;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/** Views with {@code @JsonFilter(Restrictable.FILTER)} can be cut to some of their properties. */
@Singleton
public class Restrictable implements ObjectMapperCustomizer {

    public static final String FILTER = "properties";

    /** Whoever asks for no restriction gets the whole view. */
    @Override
    public void customize(ObjectMapper mapper) {
        mapper.setFilterProvider(new SimpleFilterProvider().setFailOnUnknownId(false));
    }
}
