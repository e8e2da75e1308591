// Every style sheet of the app, in the order in which they override each other.
import './fonts.css'
import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import './theme.css'
import './tokens.css'
import './global.css'
import './utilities.css'
