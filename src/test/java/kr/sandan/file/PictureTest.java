package kr.sandan.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import kr.sandan.platform.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureTest {

    private static void check(byte[] content, Consumer<CheckedFile> with) {
        try (ReceivedFile received = ReceivedFile.receive(new ByteArrayInputStream(content));
                CheckedFile checked = CheckedFile.of("현장.jpg", received)) {
            with.accept(checked);
        }
    }

    private static byte[] written(CheckedFile checked) {
        try {
            return Files.readAllBytes(checked.content().path());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static BufferedImage read(byte[] picture) {
        try {
            return ImageIO.read(new ByteArrayInputStream(picture));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Picture picture(CheckedFile checked) {
        Picture picture = checked.picture();
        assertThat(picture).isNotNull();
        return picture;
    }

    private static String refusal(byte[] content) {
        RuleBroken refused = catchThrowableOfType(RuleBroken.class, () -> check(content, checked -> {}));
        assertThat(refused).as("the picture is refused").isNotNull();
        return refused.messageKey();
    }

    private static boolean isRed(BufferedImage picture, int x, int y) {
        int rgb = picture.getRGB(x, y);
        return (rgb >> 16 & 0xFF) > 180 && (rgb & 0xFF) < 90;
    }

    @Test
    void keepsNothingThatACameraWrote() throws IOException {
        byte[] sent = SampleDocuments.photograph(1, 80, 40);
        assertThat(new String(sent, StandardCharsets.ISO_8859_1)).contains("Exif");
        check(sent, checked -> {
            byte[] kept = written(checked);
            assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
            assertThat(checked.content().sha256()).isNotEqualTo(checked.sentSha256());
            assertThat(new String(picture(checked).small(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("Exif");
        });
    }

    /** The red corner, upper left as it was taken, stands where the camera says that it was. */
    @ParameterizedTest
    @CsvSource({
        "1, 80, 40, 4, 4",
        "2, 80, 40, 75, 4",
        "3, 80, 40, 75, 35",
        "4, 80, 40, 4, 35",
        "5, 40, 80, 4, 4",
        "6, 40, 80, 35, 4",
        "7, 40, 80, 35, 75",
        "8, 40, 80, 4, 75",
        "9, 80, 40, 4, 4"
    })
    void standsUprightHoweverTheCameraWasHeld(int held, int width, int height, int x, int y) throws IOException {
        check(SampleDocuments.photograph(held, 80, 40), checked -> {
            BufferedImage kept = read(written(checked));
            assertThat(kept.getWidth()).isEqualTo(width);
            assertThat(kept.getHeight()).isEqualTo(height);
            assertThat(isRed(kept, x, y)).isTrue();
            assertThat(isRed(kept, width / 2, height / 2)).isFalse();
            assertThat(picture(checked).width()).isEqualTo(width);
        });
    }

    @Test
    void isNoLargerThanASheetNeedsAndHasASmallCopy() throws IOException {
        check(SampleDocuments.marked("png", 9000, 300), checked -> {
            BufferedImage kept = read(written(checked));
            assertThat(kept.getWidth()).isEqualTo(Picture.LONGEST);
            assertThat(kept.getHeight()).isBetween(130, 140);
            assertThat(isRed(kept, 10, 10)).isTrue();
            assertThat(read(picture(checked).small()).getWidth()).isEqualTo(320);
        });
        check(
                SampleDocuments.marked("png", 8, 4),
                checked -> assertThat(read(picture(checked).small()).getWidth()).isEqualTo(8));
    }

    @Test
    void isRefusedByItsHeaderBeforeAnythingIsUnpacked() {
        long before = System.nanoTime();
        assertThat(refusal(SampleDocuments.claiming(60_000, 60_000))).isEqualTo("file.refused.pixels");
        assertThat(refusal(SampleDocuments.claiming(Integer.MAX_VALUE, Integer.MAX_VALUE)))
                .isEqualTo("file.refused.pixels");
        assertThat(System.nanoTime() - before).isLessThan(5_000_000_000L);
    }

    @Test
    void isRefusedWhereItCannotBeOpened() throws IOException {
        byte[] picture = SampleDocuments.marked("png", 300, 300);
        assertThat(refusal(Arrays.copyOf(picture, picture.length / 2))).isEqualTo("file.refused.picture");
        assertThat(refusal(SampleDocuments.claiming(20, 20))).isEqualTo("file.refused.picture");
        assertThat(refusal(SampleDocuments.claiming(0, 20))).isEqualTo("file.refused.picture");
        assertThat(refusal(
                        new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0}))
                .isEqualTo("file.refused.picture");
    }

    @Test
    void documentsAreLeftAsTheyWereSent() {
        byte[] sent = SampleDocuments.pdf("회의록");
        check(sent, checked -> {
            assertThat(written(checked)).isEqualTo(sent);
            assertThat(checked.name()).isEqualTo("현장.jpg.pdf");
            assertThat(checked.picture()).isNull();
        });
    }
}
