"""Rules about maps that are joined, added, scaled and put in another order."""

import numpy as np

from lab.rules.rule import Topic, numbers

topic = Topic("joining", heading="Joining")

SHAPE = {"batch": None, "side": None, "channels": None}
BLOCKS = {**SHAPE, "side": tuple(range(1, 9)), "block": (1, 2, 3, 4)}
ORDERS = "space to depth", "depth to space", "shuffle"


def two_images(setting):
    shape = setting["batch"], *setting["side"]
    return {"x": numbers(*shape, setting["channels"]), "more": numbers(*shape, setting["filters"])}


@topic.rule(two_images, **SHAPE, filters=None)
def joined(framework, x, more):
    """Joined along the channels, the channels of the second map come behind those of the first. The
    axis is named in each framework."""
    return np.concatenate([x, more], axis=3)


def image_and_numbers(setting):
    return {
        "x": numbers(setting["batch"], *setting["side"], setting["channels"]),
        "number": numbers(setting["channels"]),
    }


@topic.rule(image_and_numbers, ["multiplied"], **SHAPE, multiplied=(0, 1))
def by_channel(framework, x, number, multiplied):
    """A number for each channel is added to all its pixels, or multiplied with them, by
    broadcasting: of the shape (channels) in Keras and TensorFlow, (channels, 1, 1) in PyTorch and
    CNTK."""
    return x * number if multiplied else x + number


def whole_blocks(setting):
    block = setting["block"]
    sides = [side * block for side in setting["side"]]
    return {"x": numbers(setting["batch"], *sides, setting["channels"])}


def blocks_of_channels(setting):
    block = setting["block"]
    return {"x": numbers(setting["batch"], *setting["side"], setting["channels"] * block**2)}


def depth_of(x, block, by_channel):
    batch, height, width, channels = x.shape
    x = x.reshape(batch, height // block, block, width // block, block, channels)
    x = x.transpose(0, 1, 3, *((5, 2, 4) if by_channel else (2, 4, 5)))
    return x.reshape(batch, height // block, width // block, channels * block**2)


def space_of(x, block, by_channel):
    batch, height, width, channels = x.shape
    channels //= block**2
    if by_channel:
        x = x.reshape(batch, height, width, channels, block, block).transpose(0, 1, 4, 2, 5, 3)
    else:
        x = x.reshape(batch, height, width, block, block, channels).transpose(0, 1, 3, 2, 4, 5)
    return x.reshape(batch, height * block, width * block, channels)


@topic.rule(whole_blocks, ["block"], **BLOCKS)
def space_to_depth_of_tensorflow(framework, x, block):
    """Each block of pixels becomes one pixel, with all channels of its first pixel before those of
    the next: in Keras, TensorFlow and CNTK. PyTorch reorders what `PixelUnshuffle` gives."""
    return depth_of(x, block, by_channel=False)


@topic.rule(whole_blocks, ["block"], **BLOCKS)
def space_to_depth_of_pytorch(framework, x, block):
    """With all pixels of the first channel before those of the next: PyTorch's `PixelUnshuffle`,
    and the others with a reshape and a transpose behind."""
    return depth_of(x, block, by_channel=True)


@topic.rule(blocks_of_channels, ["block"], **BLOCKS)
def depth_to_space_of_tensorflow(framework, x, block):
    """The way back, in Keras, TensorFlow and CNTK. PyTorch reorders the channels, and then takes
    `PixelShuffle`."""
    return space_of(x, block, by_channel=False)


@topic.rule(blocks_of_channels, ["block"], **BLOCKS)
def depth_to_space_of_pytorch(framework, x, block):
    """The way back of PyTorch, `PixelShuffle`. The others reorder the channels first."""
    return space_of(x, block, by_channel=True)


def groups_of_channels(setting):
    channels = setting["channels"] * setting["groups"]
    return {"x": numbers(setting["batch"], *setting["side"], channels)}


def shuffled(x, groups):
    shape = *x.shape[:3], groups, x.shape[3] // groups
    return x.reshape(shape).swapaxes(3, 4).reshape(x.shape)


@topic.rule(groups_of_channels, ["groups"], **SHAPE, groups=(1, 2, 3, 4))
def channel_shuffle(framework, x, groups):
    """The channels as a table with a row for each group are read column by column: a reshape, a
    transpose and a reshape. PyTorch has a layer for it."""
    return shuffled(x, groups)


def squeeze_arrays(setting):
    channels, hidden = setting["channels"], setting["hidden"]
    return {
        "x": numbers(setting["batch"], *setting["side"], channels),
        "inward": numbers(channels, hidden),
        "outward": numbers(hidden, channels),
    }


@topic.rule(
    squeeze_arrays, terms=lambda setting: 256, **{**SHAPE, "side": (1, 2, 3, 5, 8)}, hidden=(1, 2)
)
def squeeze_and_excitation(framework, x, inward, outward):
    """The mean of each channel, a dense layer with ReLU, one with a sigmoid, and each channel times
    its number."""
    hidden = np.maximum(x.mean(axis=(1, 2)) @ inward, 0)
    scale = 1 / (1 + np.exp(-(hidden @ outward)))
    return x * scale[:, None, None]


def slopes_of_order(setting):
    """Return what is reordered in blocks of 2, and the slopes of what comes out."""
    batch, side, channels = setting["batch"], setting["side"], setting["channels"]
    wide = numbers(batch, *(2 * length for length in side), channels)
    deep = numbers(batch, *side, 4 * channels)
    if setting["order"] == "space to depth":
        return {"x": wide, "slopes": deep}
    return {"x": deep, "slopes": wide if setting["order"] == "depth to space" else deep}


@topic.rule(slopes_of_order, ["order"], **SHAPE, order=ORDERS)
def reordered_gradient(framework, x, slopes, order):
    """The gradient of space to depth is depth to space, and that of depth to space the other; that
    of a channel shuffle in g groups is a shuffle in c / g."""
    if order == "space to depth":
        return space_of(slopes, 2, framework.blocks_are_by_channel)
    if order == "depth to space":
        return depth_of(slopes, 2, framework.blocks_are_by_channel)
    return shuffled(slopes, slopes.shape[3] // 2)


def numbers_and_slopes(setting):
    image = numbers(setting["batch"], *setting["side"], setting["channels"])
    return {"x": image, "number": numbers(setting["channels"]), "slopes": image}


@topic.rule(numbers_and_slopes, [], lambda setting: 432, **SHAPE)
def by_channel_gradient(framework, x, number, slopes):
    """The gradient of a number that was multiplied with a whole channel is summed over all pixels
    of all images."""
    return (x * slopes).sum(axis=(0, 1, 2))
