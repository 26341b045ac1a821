import keras
import numpy as np

decay = 1e-6
schedule = keras.optimizers.schedules.InverseTimeDecay(0.05, 1, decay)

steps = np.array([0, 469, 4690])
rates = np.array([float(schedule(step)) for step in steps])  # (3,)
for step, rate in zip(steps, rates):
    print(f"step {step:4}  rate {rate:.6f}")
