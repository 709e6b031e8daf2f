package hello;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/hello")
public class Hello {

    public record Greeting(String greeting) {}

    @GET
    public Greeting greet() {
        return new Greeting("hello");
    }
}
