package io.chapeau.egress;

import java.net.UnknownHostException;

/** A name leads where no request may go. The message names no address: it would tell what lies in the network. */
public final class RefusedDestinationException extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    RefusedDestinationException(String host) {
        super("'" + host + "' leads to a private or special address, which this server may not reach");
    }
}
