package io.chapeau.network;

import java.net.InetAddress;
import java.util.Arrays;

/**
 * The address of a client. It is personal data: it is held for the time of a request only, stored at most as a keyed
 * hash, and its {@code toString} says nothing, so that no message or log tells it by accident.
 */
public record ClientAddress(InetAddress address) {

    private static final int IPV4_BYTES = 4;

    /** Where a request comes from whose connection is gone already. */
    static final ClientAddress UNKNOWN = new ClientAddress(InetAddress.ofLiteral("0.0.0.0"));

    public byte[] bytes() {
        return address.getAddress();
    }

    /** The block that it belongs to, as the bytes of its first bits; of the others all are zero. */
    public byte[] network(int bitsOfIpv4, int bitsOfIpv6) {
        byte[] bytes = bytes();
        int bits = bytes.length == IPV4_BYTES ? bitsOfIpv4 : bitsOfIpv6;
        int whole = bits / Byte.SIZE;
        byte[] network = Arrays.copyOf(Arrays.copyOf(bytes, whole), bytes.length);
        if (whole < bytes.length) {
            network[whole] = (byte) (bytes[whole] & -(1 << (Byte.SIZE - bits % Byte.SIZE)));
        }
        return network;
    }

    /** The address in words, for keys that are hashed at once. */
    public String text() {
        return address.getHostAddress();
    }

    @Override
    public String toString() {
        return "ClientAddress[hidden]";
    }
}
