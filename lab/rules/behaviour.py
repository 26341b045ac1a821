"""What a framework does where a rule leaves a choice, what it refuses, and where it is at fault.

``Behaviour`` has what most frameworks do. A framework that does otherwise says so in
snippets/<framework>/lab/behaviour.py, by a class of the same name that inherits from this one:

    from lab.rules import behaviour

    class Behaviour(behaviour.Behaviour):
        leaky_slope = 0.3

The methods called ``check_...`` raise Refusal or Fault, and return nothing where all is well.
Sizes, kernels, strides and dilations are pairs, for the height and for the width.
"""

import importlib.util
from functools import cache

import numpy as np

from lab.inside import borders
from lab.rules.images import Pair, fits, reach_of
from lab.rules.rule import Refusal
from tools.frameworks import Framework, Mode, read


class Behaviour:
    """What most frameworks do."""

    kernel_is_too_large = ""
    """Part of what it says when a kernel is larger than what it slides over."""
    window_is_too_large = ""
    """Part of what it says when a pooling window is."""
    last_window_is_missing = ""
    """Part of what it says when no window fits that may end behind the image; "" where these are
    written by hand."""

    average_counts_border = False
    """Whether average pooling with its own border divides by the whole window."""
    blocks_are_by_channel = False
    """Whether its space to depth has all pixels of a channel before the next channel."""
    running_variance_is_unbiased = False
    """Whether the running variance of batch normalisation divides by n - 1."""
    first_batch_counts_whole = False
    """Whether the running statistics begin as those of the first batch, and not as 0 and 1."""
    rate_is_in_velocity = True
    """Whether momentum's velocity holds the learning rate."""
    adam_epsilon_is_corrected = False
    """Whether Adam's ε stands beside the corrected root."""
    rmsprop_epsilon_is_in_root = True
    """Whether RMSprop's ε stands below the root."""
    leaky_slope = 0.01
    """By what the leaky ReLU multiplies below zero, unless it is told."""
    prelu_gradient_at_zero: float | None = 0.0
    """The gradient of PReLU at 0, for its input; None for the slope."""
    selu_gradient_at_zero_is_left = False
    """Whether the gradient of SELU at 0 is that of the negative numbers."""
    probabilities_are_kept_within = (0.0, 1.0)
    """Into which limits a cross-entropy from probabilities brings them first."""

    def __init__(self, mode: Mode):
        """mode: in which of its modes the framework runs."""
        self.mode = mode

    # What it puts around an image

    def same_border(self, size: int, kernel: int, stride: int) -> tuple[int, int]:
        """Return the border of its own "same" of a convolution, for a side of an image."""
        return borders.border_at_end(size, kernel, stride)

    def pooling_border(self, size: int, kernel: int, stride: int) -> tuple[int, int]:
        """Return the border of its own word for a pooling with one."""
        return self.same_border(size, kernel, stride)

    # What it refuses, or does wrong

    def check_kernel(self, sizes: Pair, kernel: Pair, stride: Pair) -> None:
        """A kernel that slides over an image, no border beside it."""
        if not fits(sizes, kernel):
            raise Refusal(self.kernel_is_too_large)

    def check_depthwise(self, sizes: Pair, kernel: Pair, stride: Pair) -> None:
        """The same in a depthwise convolution."""
        self.check_kernel(sizes, kernel, stride)

    def check_dilation(self, sizes: Pair, kernel: Pair, stride: Pair, dilation: Pair) -> None:
        """The same with a dilation."""
        self.check_kernel(sizes, reach_of(kernel, dilation), stride)

    def check_same(self, sizes: Pair, kernel: Pair, stride: Pair) -> None:
        """Its own "same"."""

    def check_dilated_same(self, sizes: Pair, kernel: Pair, dilation: Pair) -> None:
        """Its own "same" with a dilation."""

    def check_border_at_start(self, sizes: Pair, kernel: Pair, stride: Pair) -> None:
        """Its own word for a border at the start; a framework without one writes it by hand."""

    def check_convolution(self, x: np.ndarray, y: np.ndarray, stride: Pair) -> None:
        """A convolution that is not refused, of x, whose result should be y."""

    def check_transposed_groups(self) -> None:
        """A transposed convolution with groups of its own."""

    def check_convolution_3d(
        self, x: np.ndarray, kernel: np.ndarray, y: np.ndarray, stride: Pair
    ) -> None:
        """A convolution of volumes that is not refused; the stride along height and width."""

    def check_output_padding(self, extra: int, stride: Pair, dilation: Pair) -> None:
        """A transposed convolution with its own word for rows that follow."""

    def check_output_padding_of_same(self, kernel: Pair, extra: Pair) -> None:
        """The same with its own "same", if it has both."""

    def check_window(self, sizes: Pair, kernel: Pair, stride: Pair) -> None:
        """An average pooling without a border."""
        if not fits(sizes, kernel):
            raise Refusal(self.window_is_too_large)

    def check_max_window(self, sizes: Pair, kernel: Pair, stride: Pair) -> None:
        """A max pooling without a border."""
        self.check_window(sizes, kernel, stride)

    def check_pooling_border(self, sizes: Pair, kernel: Pair) -> None:
        """A pooling with its own word for a border."""

    def check_last_window(self, sizes: Pair, kernel: Pair, stride: Pair) -> None:
        """A pooling with windows that begin in the image and may end behind it."""
        for side in zip(sizes, kernel, stride, strict=True):
            try:
                borders.border_of_last_window(*side)
            except ValueError as error:
                raise Refusal(self.last_window_is_missing or str(error)) from None

    def check_antialias(self, sizes: Pair, new: Pair) -> None:
        """An image that is resized with antialias, to new sizes."""

    def check_numbers_of_channel(self, count: int) -> None:
        """A step of batch normalisation in training, with so many numbers in each channel."""

    def check_group(self, count: int) -> None:
        """A group normalisation, with so many numbers in the same group of all samples."""

    def check_map(self, count: int) -> None:
        """An instance normalisation of maps of so many numbers."""


@cache
def class_of(name: str) -> type[Behaviour]:
    """Return the class of the behaviour of a framework, given by its name."""
    path = read(name).program("behaviour")
    if not path.is_file():
        return Behaviour
    specification = importlib.util.spec_from_file_location(f"behaviour_of_{name}", path)
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module.Behaviour


def behaviour_of(framework: Framework, mode: Mode) -> Behaviour:
    """Return what a framework does in one of its modes."""
    return class_of(framework.name)(mode)
