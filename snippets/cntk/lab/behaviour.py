"""What CNTK does where a rule leaves a choice, what it refuses, and where it is at fault."""

from math import exp

from lab.inside import borders
from lab.rules import behaviour
from lab.rules.rule import Fault, Refusal

SMALLEST_LOGARITHM = -85.1


class Behaviour(behaviour.Behaviour):
    # "Convolution operation requires that kernel dim 5 <= input dim 4."
    kernel_is_too_large = window_is_too_large = "kernel dim"
    running_variance_is_unbiased = True
    first_batch_counts_whole = True
    prelu_gradient_at_zero = 1.0
    probabilities_are_kept_within = (exp(SMALLEST_LOGARITHM), 1.0)

    def same_border(self, size, kernel, stride):
        return borders.border_at_start(size, kernel, stride)

    def check_border_at_start(self, sizes, kernel, stride):
        """Where the only window of a side begins behind its first row and ends with its last one,
        MKL fails: see the page."""
        super().check_kernel(sizes, kernel, stride)
        for size, k, s in zip(sizes, kernel, stride, strict=True):
            before, after = borders.border_at_start(size, k, s)
            if k > 1 and size <= s and before < 0 and after == 0:
                raise Fault("mkl err (-127)")

    def check_same(self, sizes, kernel, stride):
        self.check_border_at_start(sizes, kernel, stride)

    def check_dilation(self, sizes, kernel, stride, dilation):
        """It compares the sizes without the dilation, and then refuses any on a CPU."""
        self.check_kernel(sizes, kernel, stride)
        if max(dilation) > 1:
            raise Refusal("Dilated convolution on CPU is not yet implemented")

    def check_dilated_same(self, sizes, kernel, dilation):
        self.check_dilation(sizes, kernel, (1, 1), dilation)

    def check_pooling_border(self, sizes, kernel):
        self.check_window(sizes, kernel, (1, 1))

    def check_last_window(self, sizes, kernel, stride):
        """ceil_out_dim keeps a window that begins behind the image: see the page of faults."""
        self.check_window(sizes, kernel, stride)
        for size, k, s in zip(sizes, kernel, stride, strict=True):
            steps = -(-(size - k) // s)
            if steps * s >= size:
                raise Fault
