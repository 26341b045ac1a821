"""Rules about pooling."""

from lab.inside.borders import border_at_end, border_of_last_window
from lab.rules.images import border_of, largest, mean_of_image, mean_of_windows
from lab.rules.rule import Topic, numbers

topic = Topic("pooling", heading="Pooling")

POOLING = {"batch": None, "side": None, "channels": None, "kernel": None, "stride": None}


def images(setting):
    return {"x": numbers(setting["batch"], *setting["side"], setting["channels"])}


def area(setting):
    height, width = setting["kernel"]
    return height * width


@topic.rule(images, ["kernel", "stride"], area, **POOLING)
def max_pooling(framework, x, kernel, stride):
    r"""Without a border, a side of n becomes $\lfloor (n - k) / s \rfloor + 1$, and what fills
    no window is dropped. A window larger than the image is refused."""
    framework.check_max_window(x.shape[1:3], kernel, stride)
    return largest(x, kernel, stride)


@topic.rule(images, ["kernel", "stride"], area, **POOLING)
def average_pooling(framework, x, kernel, stride):
    """The mean of each window, in the same shape. Where no window fits, Keras and TensorFlow give
    an empty result or refuse."""
    framework.check_window(x.shape[1:3], kernel, stride)
    return mean_of_windows(x, kernel, stride)


def own_border(framework, x, kernel, stride):
    """Return the border that a framework's own word makes, unless it refuses."""
    framework.check_pooling_border(x.shape[1:3], kernel)
    return border_of(framework.pooling_border, x.shape[1:3], kernel, stride)


@topic.rule(images, ["kernel", "stride"], area, **POOLING)
def max_border(framework, x, kernel, stride):
    """Each framework's own border for max pooling: "same" in Keras and TensorFlow, `pad=True` in
    CNTK, `padding=k // 2` in PyTorch. It is where that of the convolution is, and it is never
    the largest."""
    return largest(x, kernel, stride, own_border(framework, x, kernel, stride))


@topic.rule(images, ["kernel", "stride"], area, **POOLING)
def max_same_as_keras(framework, x, kernel, stride):
    """What PyTorch and CNTK write for Keras's and TensorFlow's "same": a border by hand, of minus
    infinity or a very small number."""
    return largest(x, kernel, stride, border_of(border_at_end, x.shape[1:3], kernel, stride))


@topic.rule(images, ["kernel", "stride"], area, **POOLING)
def average_border(framework, x, kernel, stride):
    """With its own border, average pooling divides by what the window covers of the image in Keras,
    TensorFlow and CNTK, and by the whole window in PyTorch."""
    border = own_border(framework, x, kernel, stride)
    mean = mean_of_windows if framework.average_counts_border else mean_of_image
    return mean(x, kernel, stride, border)


@topic.rule(images, ["kernel", "stride"], area, **POOLING)
def average_same_as_keras(framework, x, kernel, stride):
    """What PyTorch and CNTK write for the "same" average of Keras and TensorFlow: zeros by hand,
    and the mean of the image over the mean of an image of ones."""
    return mean_of_image(x, kernel, stride, border_of(border_at_end, x.shape[1:3], kernel, stride))


@topic.rule(images, ["kernel", "stride"], area, **POOLING)
def average_counts(framework, x, kernel, stride):
    """PyTorch with `count_include_pad=False` does as the others do, and CNTK with
    `include_pad=True` as PyTorch does, each with its own border. Keras and TensorFlow take zeros by
    hand."""
    border = own_border(framework, x, kernel, stride)
    mean = mean_of_image if framework.average_counts_border else mean_of_windows
    return mean(x, kernel, stride, border)


def border_behind(framework, x, kernel, stride):
    """Return the rows that the last windows need, unless the framework refuses."""
    framework.check_last_window(x.shape[1:3], kernel, stride)
    return border_of(border_of_last_window, x.shape[1:3], kernel, stride)


@topic.rule(images, ["kernel", "stride"], area, **POOLING)
def ceil_mode(framework, x, kernel, stride):
    r"""With PyTorch's `ceil_mode=True` a side of n becomes $\lceil (n - k) / s \rceil + 1$,
    less one where the last window would begin after the image. CNTK's `ceil_out_dim=True`
    keeps that window, which is a fault. Keras and TensorFlow take PyTorch's rows by hand."""
    return largest(x, kernel, stride, border_behind(framework, x, kernel, stride))


@topic.rule(images, ["kernel", "stride"], area, **POOLING)
def ceil_mode_average(framework, x, kernel, stride):
    """The mean with `ceil_mode=True`, or `ceil_out_dim=True`, counts what the window covers of the
    image, and not what it lacks."""
    return mean_of_image(x, kernel, stride, border_behind(framework, x, kernel, stride))


@topic.rule(
    images,
    ["largest"],
    lambda setting: setting["side"][0] * setting["side"][1],
    batch=None,
    side=None,
    channels=(1, 2, 3, 4, 5, 6, 7),
    largest=(0, 1),
)
def global_pooling(framework, x, largest):
    """Global pooling gives a number for each channel, in the shape (batch, channels) once the sides
    of 1 are dropped."""
    return x.max(axis=(1, 2)) if largest else x.mean(axis=(1, 2))
