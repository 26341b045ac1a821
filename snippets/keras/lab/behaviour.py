"""What Keras does where a rule leaves a choice, what it refuses, and where it is at fault.

It computes with TensorFlow, so most of this is TensorFlow's; its layers check the sizes first.
"""

from lab.rules import behaviour
from lab.rules.images import fits
from lab.rules.rule import Refusal

OF_RESULT = "ValueError: Computed output size would be"


class Behaviour(behaviour.class_of("tensorflow")):
    leaky_slope = 0.3
    probabilities_are_kept_within = (1e-7, 1 - 1e-7)

    def check_kernel(self, sizes, kernel, stride):
        if not fits(sizes, kernel):
            raise Refusal(OF_RESULT)

    def check_depthwise(self, sizes, kernel, stride):
        self.check_kernel(sizes, kernel, stride)
        super().check_depthwise(sizes, kernel, stride)

    def check_dilation(self, sizes, kernel, stride, dilation):
        if max(stride) > 1 and max(dilation) > 1:
            raise Refusal("`strides > 1` not supported in conjunction with `dilation_rate > 1`")
        super().check_dilation(sizes, kernel, stride, dilation)

    def check_convolution_3d(self, x, kernel, y, stride):
        """It has groups of its own, so that the volume must have one channel."""
        if x.shape[4] == 1:
            self.check_columns_of_volume(y, stride)

    def check_output_padding_of_same(self, kernel, extra):
        """The side that it asks for is one that a convolution does not turn back into n."""
        if any(k % 2 == 0 and more == 0 for k, more in zip(kernel, extra, strict=True)):
            raise Refusal("Exception encountered when calling Conv2DTranspose.call()")
