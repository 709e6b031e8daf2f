package io.chapeau.delivery.hot;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.enterprise.context.ApplicationScoped;

/** How much readers get from memory, and what that takes. */
@ApplicationScoped
class HotMetrics implements MeterBinder {

    private final HotPath path;
    private final HotAnswers answers;

    HotMetrics(HotPath path, HotAnswers answers) {
        this.path = path;
        this.answers = answers;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        FunctionCounter.builder("chapeau.hot.given", path, HotPath::given)
                .description("Answers given from memory; they are not among the requests that are timed")
                .register(registry);
        Gauge.builder("chapeau.hot.waiting", path, HotPath::waiting)
                .description("Requests that wait for what another one reads")
                .register(registry);
        Gauge.builder("chapeau.hot.answers", answers, HotAnswers::count)
                .description("Answers that are kept, each content coding by itself")
                .register(registry);
        Gauge.builder("chapeau.hot.size", answers, HotAnswers::weight)
                .description("Memory that they take, roughly")
                .baseUnit("bytes")
                .register(registry);
    }
}
