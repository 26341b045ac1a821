"""What TensorFlow does where a rule leaves a choice, what it refuses, and where it is at fault."""

from lab.rules import behaviour
from lab.rules.images import fits
from lab.rules.rule import Death, Fault, Refusal


def rounds_to_no_window(sizes, kernel, stride):
    """Tell whether no window fits, and (n - k + s) / s, rounded towards zero, hides it."""
    if fits(sizes, kernel):
        return False
    sides = zip(sizes, kernel, stride, strict=True)
    return all(int((n - k + s) / s) >= 0 for n, k, s in sides)


class Behaviour(behaviour.Behaviour):
    kernel_is_too_large = window_is_too_large = "InvalidArgumentError"
    leaky_slope = 0.2

    @property
    def with_onednn(self):
        """Whether its convolutions are those of oneDNN."""
        return self.mode.environment["TF_ENABLE_ONEDNN_OPTS"] == "1"

    def check_kernel(self, sizes, kernel, stride):
        """Where the sizes round to no window, oneDNN gives what lies in memory, and the other code
        an empty array."""
        if not rounds_to_no_window(sizes, kernel, stride):
            super().check_kernel(sizes, kernel, stride)
        elif self.with_onednn:
            raise Fault

    def check_depthwise(self, sizes, kernel, stride):
        if not self.with_onednn and stride[0] != stride[1]:
            raise Refusal("Current implementation only supports equal length strides")
        super().check_depthwise(sizes, kernel, stride)

    def check_convolution(self, x, y, stride):
        """oneDNN gets a map of one column wrong: see the page of faults."""
        batch, _, _, channels = x.shape
        _, rows, columns, _ = y.shape
        one_column_of_many_rows = columns == 1 and rows > 1
        strides_along_the_width_only = stride[0] == 1 and stride[1] > 1
        many_images_of_one_channel = batch > 1 and channels == 1
        if (
            self.with_onednn
            and many_images_of_one_channel
            and one_column_of_many_rows
            and strides_along_the_width_only
        ):
            raise Fault

    def check_convolution_3d(self, x, kernel, y, stride):
        """The same for volumes, also for one alone: one convolution for each group."""
        if kernel.shape[3] == 1:
            self.check_columns_of_volume(y, stride)

    def check_columns_of_volume(self, y, stride):
        _, _, rows, columns, _ = y.shape
        if self.with_onednn and columns == 1 and rows > 1 and stride[0] == 1 and stride[1] > 1:
            raise Fault

    def check_transposed_groups(self):
        if not self.with_onednn:
            raise Refusal("Gradients for grouped convolutions are not supported on CPU")

    def check_window(self, sizes, kernel, stride):
        """Where the sizes round to no window, the result is an empty array."""
        if not rounds_to_no_window(sizes, kernel, stride):
            super().check_window(sizes, kernel, stride)

    def check_max_window(self, sizes, kernel, stride):
        """There oneDNN ends the process."""
        if self.with_onednn and rounds_to_no_window(sizes, kernel, stride):
            raise Death
        super().check_max_window(sizes, kernel, stride)
