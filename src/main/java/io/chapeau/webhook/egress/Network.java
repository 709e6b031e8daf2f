package io.chapeau.webhook.egress;

import java.net.InetAddress;

/**
 * A block of addresses of one family (CIDR).
 *
 * <p>Source: RFC 4632, RFC 4291 section 2.3.
 */
final class Network {

    private final byte[] prefix;
    private final int bits;

    private Network(byte[] prefix, int bits) {
        this.prefix = prefix;
        this.bits = bits;
    }

    /** Reads {@code address/bits}; anything else fails with {@link IllegalArgumentException}. */
    static Network of(String block) {
        int slash = block.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException(block + " is no block such as 10.1.0.0/16 or fd00:1::/32");
        }
        byte[] prefix = InetAddress.ofLiteral(block.substring(0, slash)).getAddress();
        int bits = Integer.parseInt(block.substring(slash + 1));
        if (bits < 0 || bits > prefix.length * Byte.SIZE) {
            throw new IllegalArgumentException(block + " has more bits than an address");
        }
        return new Network(prefix, bits);
    }

    boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length != prefix.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % Byte.SIZE);
            if (((bytes[bit / Byte.SIZE] ^ prefix[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
