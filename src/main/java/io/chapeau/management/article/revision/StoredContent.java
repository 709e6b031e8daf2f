package io.chapeau.management.article.revision;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Contents as they lie in the database: Zstandard (RFC 8878), alone or with another content as the dictionary, so
 * that what both have in common costs a few bytes.
 */
final class StoredContent {

    private static final int LEVEL = 9;

    /** Beyond this part of what the whole takes, a new whole one serves those that follow better. */
    private static final int WORTHWHILE_PART = 3;

    private StoredContent() {}

    static byte[] alone(String content) {
        return compress(content, null);
    }

    /** The content as its difference from one that is stored whole; null when that saves too little. */
    static byte @Nullable [] against(byte[] whole, String content) {
        String base = read(whole, null);
        byte[] difference = compress(content, base);
        // As near as it has to be: to compress the content alone would take as long again.
        long alone = (long) whole.length * content.length() / base.length();
        return difference.length < alone / WORTHWHILE_PART ? difference : null;
    }

    /** The content again, with the base with which it was written. */
    static String read(byte[] stored, @Nullable String base) {
        try (ZstdDecompressCtx context = new ZstdDecompressCtx()) {
            if (base != null) {
                context.loadDict(base.getBytes(StandardCharsets.UTF_8));
            }
            byte[] content = context.decompress(stored, Math.toIntExact(Zstd.getFrameContentSize(stored)));
            return new String(content, StandardCharsets.UTF_8);
        }
    }

    private static byte[] compress(String content, @Nullable String base) {
        try (ZstdCompressCtx context = new ZstdCompressCtx()) {
            context.setLevel(LEVEL);
            if (base != null) {
                context.loadDict(base.getBytes(StandardCharsets.UTF_8));
            }
            return context.compress(content.getBytes(StandardCharsets.UTF_8));
        }
    }
}
