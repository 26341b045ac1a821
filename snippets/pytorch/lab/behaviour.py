"""What PyTorch does where a rule leaves a choice, what it refuses, and where it is at fault."""

from lab.rules import behaviour
from lab.rules.rule import Fault, Refusal


class Behaviour(behaviour.Behaviour):
    kernel_is_too_large = "RuntimeError: Calculated padded input size per channel"
    window_is_too_large = last_window_is_missing = "RuntimeError"
    average_counts_border = True
    blocks_are_by_channel = True
    running_variance_is_unbiased = True
    rate_is_in_velocity = False
    adam_epsilon_is_corrected = True
    rmsprop_epsilon_is_in_root = False
    prelu_gradient_at_zero = None
    selu_gradient_at_zero_is_left = True

    def pooling_border(self, size, kernel, stride):
        return kernel // 2, kernel // 2

    def check_same(self, sizes, kernel, stride):
        if max(stride) > 1:
            raise Refusal("padding='same' is not supported for strided convolutions")

    def check_output_padding(self, extra, stride, dilation):
        if any(extra >= max(s, d) for s, d in zip(stride, dilation, strict=True)):
            raise Refusal("output padding must be smaller than either stride or dilation")

    def check_antialias(self, sizes, new):
        """To one column, all rows are the first: see the page."""
        if new[1] == 1 and sizes[0] > 1 and new[0] not in (1, sizes[0]):
            raise Fault

    def check_numbers_of_channel(self, count):
        if count == 1:
            raise Refusal("Expected more than 1 value per channel when training")

    def check_group(self, count):
        self.check_numbers_of_channel(count)

    def check_map(self, count):
        if count == 1:
            raise Refusal("Expected more than 1 spatial element when training")
