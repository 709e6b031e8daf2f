package io.chapeau.network;

import io.chapeau.database.DataKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;

/**
 * Hashes client addresses with a key that is used for thirty days and destroyed then: equal clients look equal for that
 * long, and nobody, not even with the database and the data key, can tell later who a hash was.
 */
@ApplicationScoped
public class ClientHashes {

    /** What a provider gives to one subscriber or a row of them; wider than for limits, because bans are deliberate. */
    private static final int BITS_OF_IPV4 = 24;

    private static final int BITS_OF_IPV6 = 48;

    private static final byte CLIENT = 1;
    private static final byte NETWORK = 2;

    private final ClientKeys keys;
    private final Clock clock;

    ClientHashes(ClientKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Reads today's key, when it is not known yet. To be called before a transaction, which would have to wait for a second
     * connection: when all are taken by others that wait for it too, in vain.
     */
    public void ready() {
        keys.of(ClientKeys.epoch(clock.instant()));
    }

    public byte[] client(ClientAddress address) {
        return hash(CLIENT, address.bytes());
    }

    public byte[] network(ClientAddress address) {
        return hash(NETWORK, address.network(BITS_OF_IPV4, BITS_OF_IPV6));
    }

    /** When the key of today's hashes is destroyed: from then on they mean nothing. */
    public Instant expiry() {
        return ClientKeys.end(ClientKeys.epoch(clock.instant()));
    }

    /** From when on the key of today's hashes is used: hashes from before mean nothing any more. */
    public Instant start() {
        return expiry().minus(ClientKeys.EPOCH);
    }

    private byte[] hash(byte what, byte[] bytes) {
        byte[] message = Arrays.copyOf(bytes, bytes.length + 1);
        message[bytes.length] = what;
        return DataKey.hmac(keys.of(ClientKeys.epoch(clock.instant())), message);
    }
}
