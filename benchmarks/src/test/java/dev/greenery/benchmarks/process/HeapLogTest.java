package dev.greenery.benchmarks.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class HeapLogTest {
    @Test
    void thePeakIsTheMostThatWasInUseBeforeACollection() {
        List<String> log =
                List.of(
                        "[0.1s][info][gc] GC(0) Pause Young (Allocation Failure) 23M->5M(61M)"
                                + " 3.1ms",
                        "[0.2s][info][gc] GC(1) Pause Full (Metadata GC Threshold) 31M->5M(61M)"
                                + " 9ms");

        assertThat(HeapLog.peakBytes(log)).isEqualTo(31 << 20);
    }

    @Test
    void withoutACollectionThePeakIsWhatIsInUseAtTheEnd() {
        List<String> log =
                List.of(
                        "[0.1s][info][gc,heap,exit]  def new generation   total 9792K, used 1024K"
                                + " [0x",
                        "[0.1s][info][gc,heap,exit]  tenured generation   total 21888K, used 512K"
                                + " [0x",
                        "[0.1s][info][gc,heap,exit]  Metaspace       used 4096K, committed 4224K");

        assertThat(HeapLog.peakBytes(log)).isEqualTo(1536 << 10);
    }
}
