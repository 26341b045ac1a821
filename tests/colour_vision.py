"""Colours as people see them: how far two are apart, for those too who see fewer."""

import numpy as np

# What is left of linear red, green and blue, by Machado, Oliveira and Fernandes (2009).
EYES = {
    "all colours": np.eye(3),
    "no red (protanopia)": [
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ],
    "no green (deuteranopia)": [
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ],
    "no blue (tritanopia)": [
        [1.255528, -0.076749, -0.178779],
        [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
    ],
}
# From linear red, green and blue to Oklab, a space of even differences, by Björn Ottosson.
TO_CONES = [
    [0.4122214708, 0.5363325363, 0.0514459929],
    [0.2119034982, 0.6806995451, 0.1073969566],
    [0.0883024619, 0.2817188376, 0.6299787005],
]
TO_OKLAB = [
    [0.2104542553, 0.7936177850, -0.0040720468],
    [1.9779984951, -2.4285922050, 0.4505937099],
    [0.0259040371, 0.7827717662, -0.8086757660],
]


def linear(colour):
    """Return a colour, "#rrggbb" or three numbers up to 255, as linear red, green and blue."""
    if isinstance(colour, str):
        colour = list(bytes.fromhex(colour.removeprefix("#")))
    part = np.array(colour) / 255
    return np.where(part <= 0.04045, part / 12.92, ((part + 0.055) / 1.055) ** 2.4)


def contrast(first, second):
    """Return the contrast of two colours as WCAG defines it, from 1 to 21."""
    low, high = sorted(linear(colour) @ [0.2126, 0.7152, 0.0722] for colour in (first, second))
    return float((high + 0.05) / (low + 0.05))


def distance(first, second, eyes):
    """Return how far two colours are apart for some eyes; 0.02 can just be seen side by side."""
    seen = [np.clip(np.array(EYES[eyes]) @ linear(colour), 0, 1) for colour in (first, second)]
    one, other = (np.array(TO_OKLAB) @ np.cbrt(np.array(TO_CONES) @ colour) for colour in seen)
    return float(np.linalg.norm(one - other))
