package io.chapeau.network;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The header in which proxies say whom they forward a request for. One of the two is read and the other ignored: a proxy
 * that writes the one passes on what a client wrote into the other.
 *
 * <p>Source: RFC 7239 section 4; X-Forwarded-For by custom.
 */
enum ForwardedFor {
    X_FORWARDED_FOR("X-Forwarded-For") {
        @Override
        Optional<InetAddress> address(String element) {
            return node(element);
        }
    },
    FORWARDED("Forwarded") {
        @Override
        Optional<InetAddress> address(String element) {
            return Arrays.stream(element.split(";", -1))
                    .map(String::strip)
                    .filter(pair -> pair.toLowerCase(Locale.ROOT).startsWith("for="))
                    .findFirst()
                    .flatMap(pair -> node(pair.substring("for=".length()).replace("\"", "")));
        }
    };

    private final String header;

    ForwardedFor(String header) {
        this.header = header;
    }

    static ForwardedFor ofSetting(String name) {
        return Arrays.stream(values())
                .filter(known -> known.header.equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new ConfigurationException(
                        "CHAPEAU_PROXY_HEADER must be X-Forwarded-For or Forwarded; it is " + name));
    }

    String header() {
        return header;
    }

    abstract Optional<InetAddress> address(String element);

    /** The addresses from the nearest on, as far as they can be read: before a gap nothing can be trusted. */
    List<InetAddress> nearestFirst(List<String> lines) {
        List<String> elements =
                new ArrayList<>(Arrays.asList(String.join(",", lines).split(",", -1)));
        Collections.reverse(elements);
        List<InetAddress> addresses = new ArrayList<>();
        for (String element : elements) {
            Optional<InetAddress> address = address(element.strip());
            if (address.isEmpty()) {
                break;
            }
            addresses.add(address.get());
        }
        return addresses;
    }

    /** An address with or without a port: {@code 192.0.2.1:80}, {@code [2001:db8::1]:80}, {@code 2001:db8::1}. */
    private static Optional<InetAddress> node(String text) {
        String literal = text;
        if (text.startsWith("[")) {
            literal = text.substring(1, Math.max(1, text.indexOf(']')));
        } else if (text.indexOf(':') >= 0 && text.indexOf(':') == text.lastIndexOf(':')) {
            literal = text.substring(0, text.indexOf(':'));
        }
        try {
            return Optional.of(AddressLiteral.read(literal));
        } catch (IllegalArgumentException unread) {
            return Optional.empty();
        }
    }
}
