package io.chapeau.network;

import java.net.InetAddress;

/** Reads addresses as people and proxies write them. */
public final class AddressLiteral {

    private static final int DOTS_OF_IPV4 = 3;

    private AddressLiteral() {}

    /**
     * Reads a whole address; anything else fails with {@link IllegalArgumentException}. Java reads fewer than four
     * numbers as well, but not as whoever writes them means it: 192.0.2 as 192.0.0.2, and 10 as 0.0.0.10.
     */
    public static InetAddress read(String text) {
        if (text.indexOf(':') < 0 && text.chars().filter(c -> c == '.').count() != DOTS_OF_IPV4) {
            throw new IllegalArgumentException(text + " is no whole address");
        }
        return InetAddress.ofLiteral(text);
    }
}
