package io.chapeau.network;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * A block of addresses of one family (CIDR).
 *
 * <p>Source: RFC 4632, RFC 4291 section 2.3.
 */
public final class Network {

    private final byte[] prefix;
    private final int bits;

    private Network(byte[] prefix, int bits) {
        this.prefix = prefix;
        this.bits = bits;
    }

    /** Reads {@code address/bits}; anything else fails with {@link IllegalArgumentException}. */
    public static Network of(String block) {
        int slash = block.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException(block + " is no block such as 10.1.0.0/16 or fd00:1::/32");
        }
        byte[] prefix = AddressLiteral.read(block.substring(0, slash)).getAddress();
        int bits = Integer.parseInt(block.substring(slash + 1));
        if (bits < 0 || bits > prefix.length * Byte.SIZE) {
            throw new IllegalArgumentException(block + " has more bits than an address");
        }
        return new Network(prefix, bits);
    }

    /** Reads blocks with commas between, none when there is nothing; fails as {@link #of} does. */
    public static List<Network> listOf(String blocks) {
        return Arrays.stream(blocks.split(",", -1))
                .map(String::strip)
                .filter(block -> !block.isEmpty())
                .map(Network::of)
                .toList();
    }

    public boolean contains(InetAddress address) {
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
