import inspect

import keras
import numpy as np

weight = keras.Variable(np.ones((2, 3)))  # (2, 3)
shown = ["learning_rate", "momentum", "beta_1", "beta_2", "rho",
         "epsilon", "initial_accumulator_value", "weight_decay"]
for name in ["SGD", "Adam", "AdamW", "RMSprop", "Adagrad", "Adadelta"]:
    arguments = inspect.signature(getattr(keras.optimizers, name)).parameters
    print(name)
    for argument in shown:
        if argument in arguments:
            print(f"    {argument} {arguments[argument].default}")
